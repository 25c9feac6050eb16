export { en } from './en';
export { nl } from './nl';
