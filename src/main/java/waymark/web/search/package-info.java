/// One search over everything that the reader may read. Each module says what it has with a
/// [waymark.web.search.SearchProvider] bean; the row policies and the permissions decide what is found. Names
/// are compared in Java ([waymark.web.search.Matching]): abbreviations, earlier names and typos of spelling
/// are fine.
@NullMarked
package waymark.web.search;

import org.jspecify.annotations.NullMarked;
