package lv.pienakas.service.eaddress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML without document types or anything from outside; every element declares its own default namespace. */
public final class Xml {

    private Xml() {}

    /**
     * Reads a document.
     *
     * @throws SAXException if it is not well-formed or has a document type; its message may quote the document
     */
    public static Document parse(byte[] bytes) throws SAXException {
        try {
            return builder().parse(new ByteArrayInputStream(bytes));
        } catch (java.io.IOException e) {
            // bytes that are no text in the encoding that the document claims
            throw new SAXException("not readable", e);
        }
    }

    public static byte[] bytes(Node node) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(node), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("the JDK cannot write XML", e);
        }
    }

    public static Element root(String namespace, String name) {
        Document document = builder().newDocument();
        Element element = document.createElementNS(namespace, name);
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", namespace);
        document.appendChild(element);
        return element;
    }

    public static Element add(Element parent, String namespace, String name) {
        Element element = document(parent).createElementNS(namespace, name);
        if (!namespace.equals(parent.getNamespaceURI())) {
            // canonicalization sees only what is declared
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", namespace);
        }
        parent.appendChild(element);
        return element;
    }

    public static Element add(Element parent, String namespace, String name, String text) {
        Element element = add(parent, namespace, name);
        element.setTextContent(text);
        return element;
    }

    /** Adds a child in the namespace of its parent. */
    public static Element in(Element parent, String name) {
        return add(parent, Objects.requireNonNull(parent.getNamespaceURI()), name);
    }

    public static Element in(Element parent, String name, String text) {
        return add(parent, Objects.requireNonNull(parent.getNamespaceURI()), name, text);
    }

    public static void attribute(Element element, String namespace, String prefix, String name, String value) {
        prefix(element, namespace, prefix);
        element.setAttributeNS(namespace, prefix + ":" + name, value);
    }

    public static void prefix(Element element, String namespace, String prefix) {
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, namespace);
    }

    public static Element copy(Element parent, Element other) {
        Element copy = (Element) document(parent).importNode(other, true);
        parent.appendChild(copy);
        return copy;
    }

    public static @Nullable Element child(@Nullable Element parent, String namespace, String name) {
        if (parent == null) {
            return null;
        }
        List<Element> children = children(parent, namespace, name);
        return children.isEmpty() ? null : children.get(0);
    }

    public static List<Element> children(Element parent, String namespace, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (is(node, namespace, name)) {
                children.add((Element) node);
            }
        }
        return children;
    }

    public static boolean is(@Nullable Node node, String namespace, String name) {
        return node instanceof Element && namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** The text of a child, without the blanks around it; empty where there is none. */
    public static String text(@Nullable Element parent, String namespace, String name) {
        Element child = child(parent, namespace, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    public static Element root(Document document) {
        return Objects.requireNonNull(document.getDocumentElement());
    }

    private static Document document(Element element) {
        return Objects.requireNonNull(element.getOwnerDocument());
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the JDK's own handler prints to standard error
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK cannot read XML safely", e);
        }
    }
}
