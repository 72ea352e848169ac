/// Material that partnerships give each other as files: pathways, workshop packs and toolkits, never people. What
/// comes in is read strictly, looked over, and becomes a draft whose origin is kept.
@NullMarked
package waymark.exchange.material;

import org.jspecify.annotations.NullMarked;
