package waymark.campaigns.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.uses.PictureCalledBack;
import waymark.campaigns.pictures.uses.PictureUses;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The pictures of the library that campaigns show, by their reference alone. What may be shown, for what and in which
/// medium is the library's to say; a picture that is called back is taken off in the same transaction.
@Repository
@Transactional(readOnly = true)
class CampaignPictures {

    private static final String FIELD = "picture";

    /// A picture that a campaign names.
    ///
    /// @param medium where it is seen
    /// @param usable whether it may be shown today
    /// @param why it may not; empty where it may
    record Shown(Ref ref, String title, Medium medium, boolean usable, String why) {

        String path() {
            return "/pictures/" + ref;
        }
    }

    private record Row(Ref picture, Medium medium) {}

    private final JdbcClient db;
    private final PictureUses uses;
    private final RunAsSystem asSystem;

    CampaignPictures(JdbcClient db, PictureUses uses, RunAsSystem asSystem) {
        this.db = db;
        this.uses = uses;
        this.asSystem = asSystem;
    }

    /// Those that the campaign names.
    List<Shown> of(Actor actor, Ref campaign) {
        var rows = db.sql(
                        "select picture, medium from campaigns.campaign_picture where campaign = :ref order by picture")
                .param("ref", campaign.value())
                .query(RecordMapper.of(Row.class))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var known = uses.known(
                actor, rows.stream().map(row -> row.picture().value()).toList());
        var shown = new ArrayList<Shown>();
        for (var row : rows) {
            shown.add(known.stream()
                    .filter(one -> one.key().equals(row.picture().value()))
                    .findFirst()
                    .map(one -> new Shown(row.picture(), one.title(), row.medium(), one.usable(), one.why()))
                    .orElseGet(
                            () -> new Shown(row.picture(), "", row.medium(), false, "the library does not know it")));
        }
        return shown;
    }

    /// To choose from.
    List<Choice> offered(Actor actor) {
        return Choice.from(
                uses.offered(actor, false), line -> line.ref().value(), line -> line.ref() + " " + line.title());
    }

    static List<Choice> media() {
        return Choice.from(Arrays.asList(Medium.values()), Medium::name, Medium::title);
    }

    /// Whether a campaign may show the picture in that medium.
    Ruling<Picture.Published> check(Actor actor, Ref picture, Medium medium) {
        return uses.check(actor, FIELD, picture, Purpose.CAMPAIGN, medium, false);
    }

    /// Shows it from now on.
    ///
    /// @return whether the campaign did not show it before
    @Transactional(propagation = Propagation.MANDATORY)
    boolean show(Actor.Person actor, Ref campaign, String title, Picture.Published picture, Medium medium) {
        int rows = db.sql("""
                insert into campaigns.campaign_picture (campaign, picture, medium, added_by)
                values (:campaign, :picture, :medium, :actor)
                on conflict do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("campaign", campaign)
                        .with("picture", picture.ref())
                        .with("medium", medium))
                .update();
        if (rows > 0) {
            uses.use(
                    actor,
                    picture,
                    Purpose.CAMPAIGN,
                    medium,
                    campaign.value(),
                    "Campaign " + campaign + ": " + title,
                    "/campaigns/" + campaign);
        }
        return rows > 0;
    }

    /// Shows it no longer.
    ///
    /// @return whether the campaign showed it
    @Transactional(propagation = Propagation.MANDATORY)
    boolean unshow(Actor actor, Ref campaign, Ref picture) {
        int rows = db.sql("delete from campaigns.campaign_picture where campaign = :campaign and picture = :picture")
                .param("campaign", campaign.value())
                .param("picture", picture.value())
                .update();
        if (rows > 0) {
            uses.end(actor, campaign.value(), picture);
        }
        return rows > 0;
    }

    /// Takes a picture that was called back off its campaign, whoever called it back. Posters and posts that
    /// show it are not gone by that: whoever put it there is told, and confirms.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PictureCalledBack event) {
        var campaign = Ref.parse(event.thing()).filter(ref -> ref.value().startsWith("CG-"));
        campaign.ifPresent(ref -> asSystem.get(
                "Takes a picture off a campaign",
                system -> db.sql("""
                        delete from campaigns.campaign_picture where campaign = :campaign and picture = :picture
                        """)
                        .param("campaign", ref.value())
                        .param("picture", event.picture().value())
                        .update()));
    }
}
