/// Toolkits: files for partners and the public in their languages and versions, and how often each was taken, which
/// says nothing of who took it.
@NullMarked
package waymark.campaigns.toolkits;

import org.jspecify.annotations.NullMarked;
