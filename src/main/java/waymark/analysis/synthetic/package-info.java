/// Synthetic extracts: records that nobody is, made from a regional or national pool of counts. Refused below 1,000
/// people, with what was lost said beside them, and approved by somebody else before they leave. The method is
/// `insight.synthetic`; the pool is kept nowhere.
@NullMarked
package waymark.analysis.synthetic;

import org.jspecify.annotations.NullMarked;
