package waymark.web.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import waymark.kernel.InvariantViolation;

/// The document behind a [Pdf]: the body given, under a head with title, description, style and bookmarks.
public final class PdfPage {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Document page;

    private PdfPage(Document page) {
        this.page = page;
    }

    static Document of(String body, PdfMeta meta, String sheet) {
        var page = new PdfPage(parse(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head/><body>" + printable(body) + "</body></html>"));
        page.head(meta, sheet);
        page.describePictures();
        page.describeLinks();
        page.bookmark();
        return page.page;
    }

    private void head(PdfMeta meta, String sheet) {
        page.getDocumentElement().setAttribute("lang", meta.lang());
        var head = first("head");
        add(head, "title").setTextContent(printable(meta.title()));
        describe(head, "description", meta.description());
        describe(head, "subject", meta.description());
        add(head, "style").setTextContent(foot(sheet, meta.title()));
    }

    /// The title at the foot of every page but the first, which shows it large.
    private static String foot(String sheet, String title) {
        return sheet.replace("TITLE", printable(title).replaceAll("[\\\\\"\\s]+", " "));
    }

    private void describe(Element head, String name, String content) {
        var meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", printable(content));
    }

    /// The renderer takes a picture's text from `alt`, a chart carries its own as title and description.
    private void describePictures() {
        for (Element svg : all(page.getElementsByTagNameNS("*", "svg"))) {
            if (svg.getParentNode() instanceof Element around && SVG.equals(around.getNamespaceURI())) continue;
            var words = new StringBuilder();
            for (String part : new String[] {"title", "desc"}) {
                for (Element text : all(svg.getElementsByTagNameNS("*", part))) {
                    words.append(words.isEmpty() ? "" : ". ")
                            .append(text.getTextContent().strip());
                }
            }
            svg.setAttribute("alt", words.toString());
            svg.setAttribute("font-family", "Liberation Sans");
        }
    }

    /// PDF/UA asks for words on every link beside the ones it is made of.
    private void describeLinks() {
        for (Element link : all(page.getElementsByTagName("a"))) {
            if (link.getAttribute("title").isEmpty()) link.setAttribute("title", words(link));
        }
    }

    private static String words(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    /// A bookmark for each heading of the first three levels, nested as the headings are.
    private void bookmark() {
        var bookmarks = add(first("head"), "bookmarks");
        var open = new ArrayDeque<Element>();
        var levels = new ArrayDeque<Integer>();
        int number = 0;
        for (Element heading : all(page.getElementsByTagName("*"))) {
            if (!heading.getTagName().matches("h[1-3]")) continue;
            int level = heading.getTagName().charAt(1) - '0';
            while (!levels.isEmpty() && levels.peek() >= level) {
                levels.pop();
                open.pop();
            }
            if (heading.getAttribute("id").isEmpty()) heading.setAttribute("id", "heading-" + ++number);
            var bookmark = add(open.isEmpty() ? bookmarks : open.peek(), "bookmark");
            bookmark.setAttribute("name", words(heading));
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            open.push(bookmark);
            levels.push(level);
        }
    }

    private Element first(String name) {
        return (Element) page.getElementsByTagName(name).item(0);
    }

    private Element add(Node parent, String name) {
        return (Element) parent.appendChild(page.createElementNS("http://www.w3.org/1999/xhtml", name));
    }

    private static Iterable<Element> all(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
        return elements;
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new InvariantViolation("a page for a PDF is not well-formed", e);
        }
    }

    /// Without the control characters that XML does not allow; somebody can have pasted one.
    public static String printable(String text) {
        if (text.codePoints().allMatch(PdfPage::printable)) {
            return text;
        }
        return text.codePoints()
                .filter(PdfPage::printable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean printable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
