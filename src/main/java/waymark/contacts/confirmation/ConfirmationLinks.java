package waymark.contacts.confirmation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.contacts.posts.ContactMaintainers;
import waymark.contacts.posts.Post;
import waymark.contacts.posts.Posts;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Saved;
import waymark.web.security.LinkToken;

/// What the link in a letter opens without signing in: one post to look at, and two answers to it. Works as
/// the clock, which asked, and does nothing but this.
@Component
class ConfirmationLinks {

    private static final Actor CLOCK = Actor.system("Contact link");

    /// @param version of the post that is looked at
    record Asked(ConfirmationRequest question, Post post, String subjectName, String organisationName, String areas) {}

    /// What became of an answer.
    enum Answered {
        DONE,
        /// Somebody changed the post after the page was opened: look again.
        CHANGED
    }

    private final ConfirmationRequests questions;
    private final Posts posts;
    private final DirectoryApi directory;
    private final ContactMaintainers maintainers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConfirmationLinks(
            ConfirmationRequests questions,
            Posts posts,
            DirectoryApi directory,
            ContactMaintainers maintainers,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.posts = posts;
        this.directory = directory;
        this.maintainers = maintainers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What the link asks, or nothing where it is used, past its time or invented: the three look alike.
    Optional<Asked> look(String token) {
        return work(() -> questions.open(CLOCK, LinkToken.hash(token)).map(this::asked));
    }

    private Asked asked(ConfirmationRequest question) {
        var post = posts.get(CLOCK, question.post());
        var areas = directory.areas(CLOCK).stream()
                .filter(area -> post.details().areas().contains(area.code()))
                .map(area -> area.name())
                .collect(Collectors.joining(", "));
        return new Asked(
                question,
                post,
                posts.subjectName(CLOCK, post.details().subject()),
                directory.organisation(CLOCK, post.details().organisation()).name(),
                areas);
    }

    /// All of it is right.
    Optional<Answered> confirm(String token, int version) {
        return answer(
                token,
                asked -> posts.save(
                        CLOCK,
                        asked.post()
                                .at(version)
                                .confirm(LocalDate.now(clock), asked.question().personName())));
    }

    /// Something of it is no longer right: it is marked at once, and those who keep it are told.
    Optional<Answered> doubt(String token, int version) {
        return answer(token, asked -> {
            var saved = posts.save(CLOCK, asked.post().at(version).doubt(LocalDate.now(clock)));
            if (saved instanceof Saved.Done<Post>) {
                questions.doubted(
                        CLOCK,
                        asked.post().ref(),
                        maintainers.of(CLOCK, asked.post().details().organisation()));
            }
            return saved;
        });
    }

    private Optional<Answered> answer(String token, Function<Asked, Saved<Post>> save) {
        return work(() -> questions
                .open(CLOCK, LinkToken.hash(token))
                .map(this::asked)
                .map(asked -> {
                    if (save.apply(asked) instanceof Saved.Stale<Post>) {
                        return Answered.CHANGED;
                    }
                    questions.use(CLOCK, asked.question());
                    return Answered.DONE;
                }));
    }

    private <T> Optional<T> work(Supplier<Optional<T>> work) {
        return CurrentActor.as(CLOCK, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
