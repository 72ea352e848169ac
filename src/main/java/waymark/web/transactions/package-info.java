/// Transactions that know who is acting: the database role and the person whose rows the policies show.
@NullMarked
package waymark.web.transactions;

import org.jspecify.annotations.NullMarked;
