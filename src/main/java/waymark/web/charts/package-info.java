/// Charts drawn on the server as SVG, the same on screen and on paper, with their figures as a table beside
/// them.
@NullMarked
package waymark.web.charts;

import org.jspecify.annotations.NullMarked;
