package waymark.web.mvc;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import waymark.web.Page;
import waymark.web.PageContext;
import waymark.web.language.EnglishFallback;
import waymark.web.language.Language;

/// Renders `src/main/jte`, whose templates compile into the Java package of the module they belong to.
@Component
public class Templates implements ViewResolver, Ordered {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "waymark");
    private final PageContexts contexts;

    Templates(PageContexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (!engine.hasTemplate(name + ".jte")) {
            return null; // lets "redirect:" fall through
        }
        return (model, request, response) -> {
            var context =
                    contexts.of(request, response, spoken(name, locale), model == null ? null : model.get(Page.ANSWER));
            var html = new Utf8ByteOutput();
            if (context.language() == Language.ENGLISH) {
                engine.render(name + ".jte", parameters(model, context), html);
            } else {
                html.writeContent(EnglishFallback.shown(render(name, parameters(model, context))));
            }
            response.setContentType("text/html;charset=UTF-8");
            send(html, request, response, context);
        };
    }

    private static void send(
            Utf8ByteOutput html, HttpServletRequest request, HttpServletResponse response, PageContext context)
            throws IOException {
        if (!PageCompression.fits(request, response, context, html.getContentLength())) {
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
            return;
        }
        response.setHeader("Vary", "Accept-Encoding");
        var page = html.toByteArray();
        if (PageCompression.taken(request)) {
            page = PageCompression.packed(page);
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /// What went wrong is said in English on every side.
    private static Locale spoken(String name, Locale locale) {
        return name.equals("web/mvc/error") || name.equals(Unavailable.TEMPLATE) ? Locale.UK : locale;
    }

    /// A template rendered to text away from a request, as for the PDF of a pack.
    public String render(String name, Map<String, Object> parameters) {
        var html = new gg.jte.output.StringOutput();
        engine.render(name + ".jte", parameters, html);
        return html.toString();
    }

    private static Map<String, Object> parameters(@Nullable Map<String, ?> model, PageContext context) {
        var parameters = new HashMap<String, Object>();
        if (model != null && model.get("page") != null) {
            parameters.put("page", model.get("page"));
        }
        parameters.put("context", context);
        return parameters;
    }

    /// First, because Spring's own resolver would otherwise answer with an empty page.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
