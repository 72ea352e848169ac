/// Requests from the police for a person's records (Police, Crime, Sentencing and Courts Act 2022, sections 44A to
/// 44F): what is asked, by whom and why it is needed, whether the person was told, and a decision part by part.
/// Counselling notes start refused and are given only where a second person agrees. What is given becomes a
/// disclosure.
@NamedInterface("policerequests")
@NullMarked
package waymark.sharing.policerequests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
