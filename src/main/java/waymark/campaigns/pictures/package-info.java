/// The pages of the library of pictures, and its place in the navigation and in the audit log. What they show is kept
/// by `library` (the pictures), `people` (who is shown, what they agreed to, how they are reached) and `uses` (where a
/// picture is used, and whether it was taken away after it was called back).
@NullMarked
package waymark.campaigns.pictures;

import org.jspecify.annotations.NullMarked;
