/// The public side: somebody who is worried says what they saw, anonymously and without an account, and gets
/// a code to come back with. The report is sealed first ([IntakeSeals]) and is on two disks before it is
/// acknowledged ([Intake]).
///
/// No handler here knows who is acting, stores an IP address or a time, or sets a cookie; `ArchitectureTest`
/// verifies this. Start at [ReportController], then [Intake].
@NullMarked
package waymark.concerns.intake;

import org.jspecify.annotations.NullMarked;
