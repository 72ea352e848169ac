/// Files of a case: who may read and add them, their number on the page of the case, and what of them goes into
/// a pack of subject access. Start at [CaseDocumentsController].
@NullMarked
package waymark.cases.documents;

import org.jspecify.annotations.NullMarked;
