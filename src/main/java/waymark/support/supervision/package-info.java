/// Supervision of caseworkers: what a manager and a worker agreed, and when they meet again. Apart from every
/// case, and read by these two alone.
@NullMarked
package waymark.support.supervision;

import org.jspecify.annotations.NullMarked;
