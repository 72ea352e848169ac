/// Webhooks (Standard Webhooks): the system of a partner is told that something changed and where to ask after it.
/// A message says a type, an id and a link. It goes only to a system that may call the link at that moment.
@NullMarked
package waymark.exchange.webhooks;

import org.jspecify.annotations.NullMarked;
