package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Origin;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.Rendition;
import waymark.campaigns.pictures.catalogue.RenditionMaker;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.files.Upload;
import waymark.web.forms.FormData;

/// Takes the file of a picture.
@Controller
@RequestMapping("/pictures/{ref}/upload")
class PictureUploadController {

    private static final String UPLOAD = "campaigns/pictures/upload";

    record View(Picture it, List<Problem> problems) {}

    private final Pictures pictures;
    private final RenditionMaker maker;

    PictureUploadController(Pictures pictures, RenditionMaker maker) {
        this.pictures = pictures;
        this.maker = maker;
    }

    @GetMapping
    @Allow(KEEP_PICTURES)
    ModelAndView file(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(UPLOAD, new View(pictures.get(actor, ref, Picture.Draft.class), List.of()));
    }

    /// The file is made anew from its dots; nothing of what was sent is kept beside them.
    @PostMapping
    @Allow(KEEP_PICTURES)
    ModelAndView send(@PathVariable Ref ref, FormData form, Actor.Person actor, HttpServletRequest request) {
        var it = pictures.get(actor, ref, Picture.Draft.class);
        Function<List<Rendition>, Saved<Picture>> save = files -> pictures.save(actor, it, form.version(), files);
        Outcome<Picture> outcome = made(it, request).save(save);
        return switch (outcome) {
            case Saved.Done<Picture> _ -> Page.go(Notice.done("The file was made"), it.path());
            case Saved.Stale<Picture> _ ->
                Page.refuse(
                        UPLOAD,
                        new View(
                                pictures.get(actor, ref, Picture.Draft.class),
                                List.of(new Problem(
                                        "file", "Somebody changed the picture meanwhile. Send the file again"))));
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(UPLOAD, new View(it, problems));
        };
    }

    private Ruling<List<Rendition>> made(Picture.Draft it, HttpServletRequest request) {
        try (var sent = Upload.of(request).open()) {
            return maker.make(
                    sent.readNBytes(RenditionMaker.LARGEST + 1), it.about().origin() == Origin.GENERATED);
        } catch (IOException brokenOff) {
            return Ruling.refused("file", "The file did not arrive whole. Choose it again");
        }
    }
}
