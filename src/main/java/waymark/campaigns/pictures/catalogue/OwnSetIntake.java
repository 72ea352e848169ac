package waymark.campaigns.pictures.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// Takes the illustrations that come with Waymark into the library, all that are not there yet, as far as the panel.
@Component
public class OwnSetIntake {

    private final Pictures pictures;
    private final OwnSet own;
    private final Clock clock;

    OwnSetIntake(Pictures pictures, OwnSet own, Clock clock) {
        this.pictures = pictures;
        this.own = own;
        this.clock = clock;
    }

    /// @return how many were taken in
    @Transactional
    public int take(Actor actor) {
        var there = pictures.ownSet(actor);
        var wanted =
                own.all().stream().filter(one -> !there.contains(one.code())).toList();
        wanted.forEach(one -> take(actor, one));
        return wanted.size();
    }

    private void take(Actor actor, OwnSet.Illustration one) {
        var ref = pictures.nextRef();
        var id = pictures.add(actor, ref, one.about(), one.code());
        var files = own.renditions(one);
        pictures.save(actor, new Picture.Draft(id, ref, 1, one.about(), List.of()), 1, files);
        pictures.save(actor, new PictureEvent.Checked(id, ref, 2, LocalDate.now(clock)));
    }
}
