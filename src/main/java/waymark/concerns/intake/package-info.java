/// The public side: somebody who is worried says what they saw, without an account and without a trace, and gets a
/// code to come back with. What they say is sealed before anything else is done with it ([IntakeSeals]) and lies on two
/// disks before they are told that it was taken ([Intake]).
///
/// No handler here knows who is acting, keeps an address or a time, or sets a cookie; `ArchitectureTest` holds it.
/// Start at [ReportController], then [Intake].
@NullMarked
package waymark.concerns.intake;

import org.jspecify.annotations.NullMarked;
