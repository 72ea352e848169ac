/// Many actions at once: added and changed from a spreadsheet, or chosen in the list and given the same owner,
/// lead person or dates. Start at `ActionSheet` and `BulkChange`; both end in `PlanPreview`, which a person
/// looks at before anything is saved.
@NullMarked
package waymark.strategy.bulk;

import org.jspecify.annotations.NullMarked;
