package waymark.sharing.transfer;

import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;
import static waymark.kernel.Permission.SUPERVISE_CASES;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The public keys of this installation, and those of other partnerships. Information governance adds one, a
/// casework manager compares its fingerprint by telephone and confirms it.
@Controller
class PartnersController {

    private static final String PAGE = "sharing/transfer/partners";
    private static final String PATH = "/transfer-partners";
    private static final int MOST = 20_000;

    /// @param own fingerprint of the keys here
    /// @param form as it was sent; empty where nothing was
    record View(
            String own,
            List<Partner> partners,
            boolean adds,
            boolean confirms,
            FormData form,
            List<Problem> problems) {}

    private final Partners partners;
    private final TransferKeys keys;
    private final JsonMapper json;

    PartnersController(Partners partners, TransferKeys keys, JsonMapper json) {
        this.partners = partners;
        this.keys = keys;
        this.json = json;
    }

    @GetMapping(PATH)
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(
                keys.shown().fingerprint(),
                partners.all(),
                actor.may(MANAGE_DATA_REQUESTS),
                actor.may(SUPERVISE_CASES),
                form,
                problems);
    }

    @GetMapping(PATH + "/our-keys.json")
    @Allow(VIEW_DIRECTORY)
    ResponseEntity<byte[]> ourKeys() {
        return TransferController.download(
                "waymark-transfer-keys.json",
                json.writeValueAsString(keys.shown().card()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PATH)
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView add(FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        var keysOfOthers = card(TransferController.bytes(file));
        var added = form.read(reader -> {
                    if (keysOfOthers == null) {
                        reader.when(true, "file", "Choose the file of public keys that they sent you");
                    }
                    return reader.requiredLine(
                            "name", "The name", FormReader.TITLE, "Enter the name of the partnership");
                })
                .then(name -> keysOfOthers == null || keysOfOthers.equals(keys.shown())
                        ? Ruling.<PublicKeys>refused("file", "These are the keys of this installation")
                        : partners.add(actor, name, keysOfOthers));
        return switch (added) {
            case Ruling.Agreed<PublicKeys> _ ->
                Page.go(Notice.done("Added. Somebody else confirms the fingerprint now"), PATH);
            case Ruling.Refused<PublicKeys>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
        };
    }

    private @Nullable PublicKeys card(byte[] file) {
        if (file.length == 0 || file.length > MOST) {
            return null;
        }
        try {
            return PublicKeys.of(json.readValue(file, PublicKeys.Card.class));
        } catch (GeneralSecurityException | JacksonException other) {
            return null;
        }
    }

    @PostMapping(PATH + "/{id}/confirmation")
    @Allow(SUPERVISE_CASES)
    ModelAndView confirm(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var partner = partners.get(id);
        var saved = form.read(reader -> {
                    reader.when(
                            !ending(partner).equals(reader.form().line("digits").replace(" ", "")),
                            "digits",
                            "These are not the last ten digits of the fingerprint. Compare it again before you confirm");
                    return reader.requiredLine(
                            "with", "The name", FormReader.TITLE, "Enter whom there you compared it with");
                })
                .then(with -> partner.addedBy().equals(actor.id())
                        ? Ruling.<String>refused("with", "Somebody else than who added it confirms it")
                        : Ruling.agreed(with));
        return switch (saved) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<String>(var with) ->
                switch (partners.confirm(actor, partner, form.version(), with)) {
                    case Saved.Done<Partner> _ ->
                        Page.go(Notice.done("%s is confirmed".formatted(partner.name())), PATH);
                    case Saved.Stale<Partner> _ -> Page.merged(PAGE, view(actor, FormData.empty(), List.of()));
                };
        };
    }

    static String ending(Partner partner) {
        var digits = partner.fingerprint().replace(" ", "");
        return digits.substring(digits.length() - 10);
    }

    @PostMapping(PATH + "/{id}/retirement")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView retire(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var partner = partners.get(id);
        if (partner.retiredOn() != null) {
            throw new NotFound(id);
        }
        return switch (partners.retire(actor, partner, form.version())) {
            case Saved.Done<Partner> _ ->
                Page.go(Notice.done("Nothing goes to %s or comes from it any more".formatted(partner.name())), PATH);
            case Saved.Stale<Partner> _ -> Page.merged(PAGE, view(actor, FormData.empty(), List.of()));
        };
    }
}
