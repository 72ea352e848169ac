/// Taking out everything that the partnership owns, in open formats: one administrator asks, one of another
/// organisation approves, a job writes all tables and files into one archive that only the named key opens.
@NullMarked
package waymark.exchange.exports;

import org.jspecify.annotations.NullMarked;
