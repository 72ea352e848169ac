/// The guidance for anybody: from "the person in front of me may be a victim" to the steps and who answers,
/// one question a page. It needs no account, sets no cookie and keeps nothing: the answers are in the address
/// and nowhere else.
@NullMarked
package waymark.pathways.guidance;

import org.jspecify.annotations.NullMarked;
