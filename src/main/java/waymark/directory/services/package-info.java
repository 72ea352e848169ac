/// What organisations offer to a person: for whom, where, when, at what cost, how to get in, and how fresh all that is.
/// Answers "what can help this person here?" without keeping who asked for whom. Fields follow Open Referral UK
/// (decision 71). Part of the directory; other modules link to `/directory/services`.
@NullMarked
package waymark.directory.services;

import org.jspecify.annotations.NullMarked;
