/// What two things have in common and what people judged of it: by which tokens a fact is found and compared
/// ([FactTokens]), the search among them ([TokenSearch]), and judgements with their algebra ([Sameness]). What is
/// suggested is worked out from what the reader may see, at each reading; nothing is stored of it.
@NullMarked
package waymark.intelligence.matching;

import org.jspecify.annotations.NullMarked;
