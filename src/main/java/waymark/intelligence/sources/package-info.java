/// The register of sources: who told which submission, which report rests on it, what could happen to them and how
/// they may be reached. Only custodians of the organisation open it, each time with a reason; officers never do.
@NullMarked
package waymark.intelligence.sources;

import org.jspecify.annotations.NullMarked;
