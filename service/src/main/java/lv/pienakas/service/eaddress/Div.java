package lv.pienakas.service.eaddress;

/**
 * Every name that the e-address service (VRAA's document integration environment, DIV) and this program must agree on.
 *
 * <p>VRAA's WSDL and schemas were not at hand; a name is here because somebody else shows it, and none was tried by us
 * against the real service. <b>Manual</b>: "Integrācijas instrukcija" of the unified interface, test environment
 * (operations, their parameters, statuses, error codes). <b>Client</b>: the public client guntisratkevics/eadrese, whose
 * read-me reports that the test environment answered its SendMessage (namespaces, actions, envelope, signature, security
 * header). <b>Not verified by either</b>: the order of {@link #ATTACHMENTS_INPUT} (so the client; "Attachments" in the
 * manual) and {@link #ENVELOPE}, the form of {@link #SENDER_REF_NUMBER}, how an address of a natural person is written
 * ({@link #PERSON}), the item of {@link #NOTIFICATION_IDS}, and that a notification's {@link #MESSAGE_CLIENT_ID} is the
 * sender's reference number.
 */
public final class Div {

    public static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    public static final String WSA = "http://www.w3.org/2005/08/addressing";
    public static final String ANONYMOUS = WSA + "/anonymous";
    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public static final String X509_TOKEN =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    public static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    public static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    public static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    public static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";
    public static final String ARRAYS = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";
    public static final String UUI = "http://vraa.gov.lv/xmlschemas/div/uui/2011/11";
    public static final String DIV = "http://ivis.eps.gov.lv/XMLSchemas/100001/DIV/v1-0";

    public static final String ACTION = "http://vraa.gov.lv/div/uui/2011/11/UnifiedServiceInterface/";
    public static final String SEND_MESSAGE = "SendMessage";
    public static final String GET_NOTIFICATION_LIST = "GetNotificationList";
    public static final String CONFIRM_NOTIFICATION_LIST = "ConfirmNotificationList";
    public static final String INPUT = "Input";
    public static final String OUTPUT = "Output";

    public static final String ENVELOPE = "Envelope";
    public static final String SENDER_DOCUMENT = "SenderDocument";
    /** The Id that the service demands of the signed section, and below of its signature (BL.PSS.016, BL.PSS.044). */
    public static final String SENDER_SECTION = "SenderSection";

    public static final String SENDER_SIGNATURE = "SenderSignature";
    public static final String SIGNATURES = "Signatures";
    public static final String DOCUMENT_METADATA = "DocumentMetadata";
    public static final String GENERAL_METADATA = "GeneralMetadata";
    public static final String AUTHORS = "Authors";
    public static final String AUTHOR_ENTRY = "AuthorEntry";
    public static final String INSTITUTION = "Institution";
    public static final String TITLE = "Title";
    public static final String DATE = "Date";
    public static final String DOCUMENT_KIND = "DocumentKind";
    public static final String DOCUMENT_KIND_CODE = "DocumentKindCode";
    public static final String DOCUMENT_KIND_VERSION = "DocumentKindVersion";
    public static final String DESCRIPTION = "Description";
    public static final String PAYLOAD_REFERENCE = "PayloadReference";
    public static final String FILE = "File";
    public static final String MIME_TYPE = "MimeType";
    public static final String SIZE = "Size";
    public static final String NAME = "Name";
    public static final String CONTENT = "Content";
    public static final String CONTENT_REFERENCE = "ContentReference";
    public static final String DIGEST_METHOD = "DigestMethod";
    public static final String DIGEST_VALUE = "DigestValue";
    public static final String COMPRESSED = "Compressed";
    public static final String SENDER_TRANSPORT_METADATA = "SenderTransportMetadata";
    public static final String SENDER_E_ADDRESS = "SenderE-Address";
    public static final String SENDER_REF_NUMBER = "SenderRefNumber";
    public static final String RECIPIENTS = "Recipients";
    public static final String RECIPIENT_ENTRY = "RecipientEntry";
    public static final String RECIPIENT_E_ADDRESS = "RecipientE-Address";
    public static final String NOTIFY_SENDER_ON_DELIVERY = "NotifySenderOnDelivery";
    public static final String PRIORITY = "Priority";
    public static final String NORMAL = "normal";

    public static final String ATTACHMENTS_INPUT = "AttachmentsInput";
    public static final String ATTACHMENT_INPUT = "AttachmentInput";
    public static final String CONTENT_ID = "ContentId";
    public static final String CONTENTS = "Contents";
    public static final String MESSAGE_ID = "MessageId";
    public static final String MAX_RESULT_COUNT = "MaxResultCount";
    public static final String NOTIFICATIONS = "Notifications";
    public static final String NOTIFICATION = "Notification";
    public static final String NOTIFICATION_IDS = "NotificationIds";
    public static final String LONG = "long";
    public static final String HAS_MORE_DATA = "HasMoreData";
    public static final String ID = "Id";
    public static final String CREATED_ON = "CreatedOn";
    public static final String MESSAGE_CLIENT_ID = "MessageClientId";
    public static final String MESSAGE_STATUS = "MessageStatus";
    public static final String TYPE = "Type";

    public static final String SHA512 = "http://www.w3.org/2001/04/xmlenc#sha512";
    public static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    public static final String INCLUSIVE_C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    public static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

    /** Before a natural person's code; the client shows it, the manual only says {@code alias@domain}. */
    public static final String PERSON = "_PRIVATE@";

    /** Bytes of all files of a message together (manual, SendMessage): more needs InitSendMessage, which we lack. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private Div() {}
}
