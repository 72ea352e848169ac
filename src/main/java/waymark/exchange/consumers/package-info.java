/// Consumers: systems of partners that ask for data, their keys and their scopes. Two administrators of two
/// organisations let one in, and each key and each scope of it.
///
/// Others ask [Consumers] who may still be answered.
@NamedInterface("consumers")
@NullMarked
package waymark.exchange.consumers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
