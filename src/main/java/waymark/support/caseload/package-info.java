/// What is due in somebody's own cases ([OwnWork]), and how much each caseworker of an organisation has
/// ([Caseloads]), which a manager sees without opening a case.
@NamedInterface("caseload")
@NullMarked
package waymark.support.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
