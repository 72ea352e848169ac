/// Amounts of money in whole pence, and how an amount for some days falls into months.
@NullMarked
package waymark.funding.money;

import org.jspecify.annotations.NullMarked;
