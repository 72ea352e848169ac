/// How people come to have both an entry in the directory and an account, while nobody else can bring them in: one form
/// for
/// whoever looks after accounts and people, and the first administrator's own entry.
@NullMarked
package waymark.directory.joining;

import org.jspecify.annotations.NullMarked;
