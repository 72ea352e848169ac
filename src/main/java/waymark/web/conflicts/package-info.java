/// Two people, one form: what each of them changed. A form carries a short digest of every field as it was
/// rendered; when somebody else saved first, the fields of the page are merged one by one against it.
///
/// It knows nothing of the modules, and nothing of the rest of `waymark.web`: the field templates ask it
/// what to show.
@NullMarked
package waymark.web.conflicts;

import org.jspecify.annotations.NullMarked;
