package waymark.campaigns.pictures.uses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Origin;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureLine;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.catalogue.Rendition;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.transactions.RunAsSystem;

/// What other parts that show pictures use: which may be shown, that one is shown, and the file for
/// everybody. A picture is known by its reference alone. Whoever shows one listens to [PictureCalledBack] and
/// stops showing it in the same transaction. The use goes on until whoever answers for it confirms what
/// became of it: what was printed or posted is not gone because a page is.
@Component
public class PictureUses {

    private final Pictures pictures;
    private final UsesOfPictures uses;
    private final RunAsSystem asSystem;
    private final Clock clock;

    PictureUses(Pictures pictures, UsesOfPictures uses, RunAsSystem asSystem, Clock clock) {
        this.pictures = pictures;
        this.uses = uses;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// A file as it is sent.
    ///
    /// @param alt for those who do not see it
    /// @param credit that has to stand beside it
    public record PictureFile(Rendition rendition, byte[] content, String alt, String credit) {}

    /// Those that may be used today.
    ///
    /// @param everybody only what anybody may download: drawings
    @Transactional(readOnly = true)
    public List<PictureLine> offered(Actor actor, boolean everybody) {
        var today = today();
        return pictures.in(actor, List.of("PUBLISHED")).stream()
                .filter(one -> one.usable(today))
                .filter(one -> !everybody || forEverybody(one.origin(), one.people()))
                .toList();
    }

    /// Those of these references that may still be shown today, with their words: a recalled one is not among them.
    @Transactional(readOnly = true)
    public List<PictureLine> standing(Actor actor, List<String> refs) {
        var today = today();
        return pictures.published(actor, refs).stream()
                .filter(one -> one.usable(today))
                .toList();
    }

    /// A picture as a plan names it.
    ///
    /// @param key its reference
    /// @param why it may not be shown today; empty where it may
    public record Known(String key, String title, boolean usable, String why, String path) {}

    /// Those of these keys that the library knows, with whether each may be shown today.
    @Transactional(readOnly = true)
    public List<Known> known(Actor actor, Collection<String> keys) {
        var today = today();
        return pictures.known(actor, List.copyOf(keys)).stream()
                .map(one -> new Known(one.ref().value(), one.title(), one.usable(today), why(one, today), one.path()))
                .toList();
    }

    private static String why(PictureLine one, LocalDate today) {
        return switch (one.state()) {
            case "PUBLISHED" ->
                one.usable(today) ? "" : one.held() ? "somebody asked to stop it" : "its last day has passed";
            case "REFUSED" -> "it was refused";
            case "RECALLED" -> "it was recalled";
            default -> "the panel has not published it";
        };
    }

    private static boolean forEverybody(Origin origin, WhoIsShown people) {
        return origin == Origin.DRAWING && people != WhoIsShown.REAL;
    }

    /// Whether the picture may be used for that, in that medium, today.
    ///
    /// @param field where a form says that it may not
    /// @param everybody whether anybody may download it from there
    @Transactional(readOnly = true)
    public Ruling<Picture.Published> check(
            Actor actor, String field, Ref ref, Purpose purpose, Medium medium, boolean everybody) {
        if (!(pictures.find(actor, ref).orElse(null) instanceof Picture.Published picture)
                || !picture.usable(today())) {
            return Ruling.refused(field, "%s may not be used".formatted(ref));
        }
        var about = picture.about();
        boolean agreed = about.people() != WhoIsShown.REAL
                || uses.withoutAgreement(actor, picture.id(), purpose, medium, today()) == 0;
        return new Problems()
                .when(
                        everybody && !forEverybody(about.origin(), about.people()),
                        field,
                        "What everybody can download shows drawings only; %s is none".formatted(ref))
                .when(
                        !agreed,
                        field,
                        "Not everybody shown in %s agrees to this use. Choose another use, or another picture"
                                .formatted(ref))
                .or(() -> picture);
    }

    /// Says that something of Waymark shows the picture from now on. Call [#check] first, in the same request.
    ///
    /// @param thing its key, as `TK-0003`
    /// @param what it is, in words
    /// @param path where it is seen
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID use(
            Actor.Person actor,
            Picture.Published picture,
            Purpose purpose,
            Medium medium,
            String thing,
            String what,
            String path) {
        return uses.add(actor, picture, purpose, medium, what, thing, path);
    }

    /// Says that somebody took the picture off something of Waymark, whoever had said that it shows it. Not
    /// when it is called back: then who answers for it confirms.
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Actor actor, String thing, Ref picture) {
        asSystem.get("Pictures no longer shown", system -> {
            uses.shownBy(system, thing).stream()
                    .filter(one -> one.about().picture().equals(picture))
                    .forEach(one -> uses.save(
                            system,
                            new PictureUse.Ended(one.about(), one.version(), today(), EndedHow.REMOVED, "", "")));
            return true;
        });
    }

    /// The file of a drawing for somebody without an account: nothing where it may not be shown (any more). Ask as
    /// [Actor#VISITOR], in a transaction of the visitor.
    ///
    /// @param width the file that is no wider is chosen
    @Transactional(readOnly = true)
    public Optional<PictureFile> forEverybody(Actor visitor, Ref ref, int width) {
        return pictures.shownToVisitor(visitor, ref, today())
                .flatMap(about -> pictures.rendition(visitor, ref, width)
                        .map(file ->
                                new PictureFile(file, file.described(about.rights()), about.alt(), about.credit())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
