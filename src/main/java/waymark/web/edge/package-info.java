/// The edge: what stands between the network and the first handler. Every response carries the same
/// headers, whatever makes it; a request for another host, from another site or by a method nobody offers
/// goes no further; and what may be asked how often is declared in one place
/// ([waymark.web.edge.RateLimit]).
@NullMarked
package waymark.web.edge;

import org.jspecify.annotations.NullMarked;
