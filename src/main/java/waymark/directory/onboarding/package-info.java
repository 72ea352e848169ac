/// How people come to have both an entry in the directory and an account: one form for those who look after
/// accounts and people, and the first administrator’s own entry. Keeps accounts in step with the directory
/// afterwards.
@NullMarked
package waymark.directory.onboarding;

import org.jspecify.annotations.NullMarked;
