/// Local figures beside the country: what others published about an area, populations, and rates.
@NullMarked
package waymark.analysis.local;

import org.jspecify.annotations.NullMarked;
