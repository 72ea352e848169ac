/// Figures for monitoring in Prometheus text, on a port of this machine alone: how many, how long and how full, and
/// never who or what.
@NullMarked
package waymark.web.metrics;

import org.jspecify.annotations.NullMarked;
