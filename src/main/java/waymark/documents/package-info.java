/// Documents: files that hang on something else, such as an action, a return or a decision. A document has a
/// type, a date and versions; it is sealed before it touches a disk, is offered as a download and never shown
/// by Waymark, and goes when its time is over.
///
/// What it hangs on decides who may read it and who may add to it: a module says so with a [DocumentHolder]
/// and a view `<schema>_open.document_holder`, and shows the documents of its thing with [DocumentsApi] and
/// `documents/section.jte`. Start at [Document].
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "web", "audit", "access"})
@NullMarked
package waymark.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
