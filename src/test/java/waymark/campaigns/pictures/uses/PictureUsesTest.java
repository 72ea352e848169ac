package waymark.campaigns.pictures.uses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.campaigns.pictures.PictureLibraryFixtures;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureLine;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// What other parts of Waymark ask before and while they show a picture.
@WaymarkTest
class PictureUsesTest {

    private static final LocalDate LONG = LocalDate.of(2090, 1, 1);

    @Autowired
    private PictureUses pictures;

    @Autowired
    private UsesOfPictures uses;

    @Autowired
    private PictureLibraryFixtures library;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private PlatformTransactionManager transactions;

    private <A extends Actor, T> T as(A actor, Function<A, T> work) {
        return CurrentActor.as(actor, () -> new TransactionTemplate(transactions).execute(_ -> work.apply(actor)));
    }

    private String refused(Actor.Person editor, Ref ref, Medium medium, boolean everybody) {
        return as(editor, actor -> switch (pictures.check(actor, "picture", ref, Purpose.CAMPAIGN, medium, everybody)) {
            case Ruling.Agreed<Picture.Published> _ -> "";
            case Ruling.Refused<Picture.Published>(var problems) ->
                problems.getFirst().message();
        });
    }

    private List<PictureLine> offered(Actor.Person editor) {
        return as(editor, actor -> pictures.offered(actor, true));
    }

    private List<PictureLine> standing(Actor.Person editor, Ref ref) {
        return as(editor, actor -> pictures.standing(actor, List.of(ref.value())));
    }

    private List<PictureUses.Known> known(Actor.Person editor, Ref ref) {
        return as(editor, actor -> pictures.known(actor, List.of(ref.value(), "PI-99999999")));
    }

    private List<PictureUse> shownBy(Actor.Person editor, String thing) {
        return as(editor, actor -> uses.shownBy(actor, thing));
    }

    private Optional<PictureUses.PictureFile> shown(Ref ref) {
        return as(Actor.VISITOR, actor -> pictures.forEverybody(actor, ref, 800));
    }

    @Test
    void what_everybody_downloads_shows_drawings_and_people_only_where_each_agrees() {
        var editor = someone.with("HCC", "campaign_editor@area:HULL");
        var drawn = library.published(WhoIsShown.DRAWN);
        var place = library.published(WhoIsShown.NONE);
        var people = library.withPeople(2, LONG);
        assertThat(refused(editor, drawn, Medium.WEB, true)).isEmpty();
        assertThat(refused(editor, place, Medium.WEB, true)).contains("drawings only");
        assertThat(refused(editor, people, Medium.WEB, true)).contains("drawings only");
        assertThat(refused(editor, people, Medium.WEB, false)).isEmpty();
        assertThat(refused(editor, people, Medium.SOCIAL, false)).startsWith("Not everybody shown");
        assertThat(refused(editor, library.inReview(WhoIsShown.NONE), Medium.WEB, false))
                .endsWith("may not be used");
        assertThat(offered(editor)).extracting(one -> one.ref()).contains(drawn).doesNotContain(place, people);
    }

    @Test
    void a_visitor_gets_a_drawing_that_stands_and_nothing_else() {
        var drawn = library.published(WhoIsShown.DRAWN);
        var place = library.published(WhoIsShown.NONE);
        assertThat(shown(drawn)).hasValueSatisfying(file -> {
            assertThat(file.rendition().width()).isEqualTo(800);
            assertThat(file.alt()).isEqualTo("A street with houses.");
        });
        assertThat(shown(place)).isEmpty();
        visit.as(someone.member("HCC")).post("/pictures/" + drawn + "/stop", "words", "Wrong credit", "version", "4");
        assertThat(shown(drawn)).isEmpty();
    }

    @Test
    void a_toolkit_that_shows_a_recalled_picture_is_called_back_and_says_that_it_ended() {
        var editor = someone.with("HCC", "campaign_editor@area:HULL");
        var drawn = library.published(WhoIsShown.DRAWN);
        var thing = "TK-" + drawn.value().substring(3);
        as(
                editor,
                actor -> pictures.use(
                        actor,
                        picture(actor, drawn),
                        Purpose.CAMPAIGN,
                        Medium.WEB,
                        thing,
                        "The toolkit of October",
                        "/toolkits/" + thing));
        assertThat(standing(editor, drawn)).hasSize(1);
        var keeper = visit.as(someone.with("WILBERFORCE", "picture_custodian@partnership"));
        keeper.post("/pictures/" + drawn + "/recall", "why", "LICENCE", "version", "4");

        assertThat(standing(editor, drawn)).isEmpty();
        assertThat(known(editor, drawn))
                .containsExactly(new PictureUses.Known(
                        drawn.value(), "A quiet street", false, "it was recalled", "/pictures/" + drawn));
        assertThat(shownBy(editor, thing)).hasSize(1).first().isInstanceOf(PictureUse.CalledBack.class);
        as(someone.with("HCC", "campaign_editor@area:HULL"), actor -> {
            pictures.end(actor, thing, drawn);
            return true;
        });
        assertThat(shownBy(editor, thing)).isEmpty();
    }

    private Picture.Published picture(Actor actor, Ref ref) {
        return switch (pictures.check(actor, "picture", ref, Purpose.CAMPAIGN, Medium.WEB, true)) {
            case Ruling.Agreed<Picture.Published>(var picture) -> picture;
            case Ruling.Refused<Picture.Published>(var problems) -> throw new AssertionError(problems);
        };
    }
}
