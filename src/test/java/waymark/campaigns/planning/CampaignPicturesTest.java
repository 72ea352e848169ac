package waymark.campaigns.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.campaigns.CampaignFixtures;
import waymark.campaigns.pictures.PictureLibraryFixtures;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

@WaymarkTest
class CampaignPicturesTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    CampaignFixtures fixtures;

    @Autowired
    PictureLibraryFixtures library;

    private String copied(Actor.Person editor, String campaign) {
        var fields = new ArrayList<>(List.of("area", "HULL"));
        CampaignFixtures.date(fields, "fromDay", LocalDate.now().plusMonths(1));
        CampaignFixtures.date(fields, "toDay", LocalDate.now().plusMonths(2));
        var copy = visit.as(editor)
                .post(campaign + "/copy", fields.toArray(String[]::new))
                .location();
        return visit.as(editor).get(copy).words();
    }

    @Test
    void a_picture_is_shown_where_people_agree_and_goes_with_a_copy_while_it_may_be_used() {
        var editor = fixtures.editor("HULL");
        var browser = visit.as(editor);
        var people = library.withPeople(2, LocalDate.of(2090, 1, 1));
        var drawn = library.published(WhoIsShown.DRAWN);
        var path = fixtures.campaign(editor, "HULL", "With pictures");
        assertThat(browser.post(path + "/picture", "picture", people.value(), "medium", "SOCIAL")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("Not everybody shown");
        browser.post(path + "/picture", "picture", people.value(), "medium", "WEB");
        browser.post(path + "/picture", "picture", drawn.value(), "medium", "PRINT");
        assertThat(browser.get(path).words()).contains(people.value(), drawn.value(), "On web pages");
        assertThat(copied(editor, path))
                .contains("Take " + people, "Take " + drawn)
                .doesNotContain("the picture PI");
        visit.as(someone.member("HCC")).post("/pictures/" + drawn + "/stop", "words", "Wrong credit", "version", "4");
        assertThat(browser.get(path).words()).contains("It must not be shown any more: somebody asked to stop it");
        assertThat(copied(editor, path))
                .contains("the picture " + drawn + ", which may not be used any more", "Take " + people)
                .doesNotContain("Take " + drawn);
        browser.post(path + "/picture", "off", drawn.value());
        assertThat(browser.get(path).words()).contains("Take " + people).doesNotContain("Take " + drawn);
    }

    @Test
    void a_picture_that_is_called_back_is_taken_off_its_campaign_at_once() {
        var editor = fixtures.editor("HULL");
        var picture = library.published(WhoIsShown.DRAWN);
        var path = calledBack(editor, picture);
        assertThat(visit.as(editor).get(path).words()).doesNotContain("Take " + picture);
    }

    @Test
    void whoever_put_a_picture_that_is_called_back_into_a_campaign_confirms_that_its_posters_are_gone() {
        var editor = fixtures.editor("HULL");
        var browser = visit.as(editor);
        var picture = library.published(WhoIsShown.DRAWN);
        var task = "Remove picture " + picture + " everywhere and confirm it";
        calledBack(editor, picture);
        var home = browser.get("/");
        assertThat(home.words()).contains(task);
        assertThat(browser.get("/notices").words()).contains(picture + " must not be used any more");
        var keeper = visit.as(fixtures.keeper());
        assertThat(keeper.get("/pictures/" + picture).words()).contains("Not confirmed");
        var use = home.html()
                .select("a[href^=/pictures/%s/uses/]".formatted(picture))
                .attr("href");
        assertThat(browser.post(use + "/ending", "how", "PARTLY", "leftOver", "20 posters hang in shops")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/").words()).doesNotContain(task);
        assertThat(keeper.get("/pictures/" + picture).words()).contains("20 posters hang in shops");
    }

    /// A campaign that showed the picture on paper until somebody called it back.
    private String calledBack(Actor.Person editor, Ref picture) {
        var path = fixtures.campaign(editor, "HULL", "Called back");
        visit.as(editor).post(path + "/picture", "picture", picture.value(), "medium", "PRINT");
        assertThat(visit.as(editor).get(path).words()).contains("Take " + picture);
        var keeper = visit.as(fixtures.keeper());
        var recall = "/pictures/" + picture + "/recall";
        var version = keeper.get(recall).html().select("input[name=version]").val();
        assertThat(keeper.post(recall, "why", "LICENCE", "version", version).status())
                .isEqualTo(303);
        return path;
    }
}
