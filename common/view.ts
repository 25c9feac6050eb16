/** The views of claims, for the contexts that show them. They are defined in `claims/`, which imports nothing from outside itself. */
export { ClaimView, DiscrepancyView, FigureView, StatementView } from '../claims/view-schema';
