package waymark.contacts.posts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.directory.MovingCheck;
import waymark.kernel.Actor;

/// The points of contact that somebody holds or deputises for: everybody who looks would be told to ring a
/// person who works elsewhere by then.
@Component
class CoverMovingCheck implements MovingCheck {

    private final Posts posts;

    CoverMovingCheck(Posts posts) {
        this.posts = posts;
    }

    @Override
    public List<String> keeps(Actor actor, UUID person, String organisation, LocalDate today) {
        return posts.coveredBy(actor, person, today).stream()
                .filter(post -> post.details().organisation().equals(organisation))
                .map(post -> "the point of contact for %s (%s)"
                        .formatted(posts.subjectName(actor, post.details().subject()), post.ref()))
                .toList();
    }
}
