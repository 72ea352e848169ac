/// The copy of a plan that its person has: in plain words, in their language, on paper or on a telephone
/// ([PlanCopy]); what they said to it, part by part, by themselves or aloud ([CopyResponse]); and their
/// complaints, which somebody answers who does not work with them ([Complaint]). What the person opens with a code
/// is `support.reading`.
@NamedInterface("plan-copies")
@NullMarked
package waymark.support.plancopy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
