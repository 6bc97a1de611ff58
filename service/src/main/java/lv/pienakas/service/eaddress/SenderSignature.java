package lv.pienakas.service.eaddress;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Signs the sender's section with XAdES inside the envelope.
 *
 * <p>XAdES-BES of TS 101 903 ({@code SigningCertificate}, not the later {@code SigningCertificateV2}) is what the public
 * client named in {@link Div} writes; the library calls the level BASELINE-B, which adds only the type of what is
 * signed. Unlike there, the certificate's own digest is SHA-256, not SHA-1. RSA with PKCS#1 padding and a given time of
 * signing make a repetition the same to the byte.
 */
final class SenderSignature {

    private final SigningKey key;

    SenderSignature(SigningKey key) {
        this.key = key;
    }

    /** A document older than the certificate, sent again after that was renewed, is signed when it became valid. */
    Element sign(Element envelope, Instant prepared) {
        Instant valid = key.certificate().getNotBefore().toInstant();
        Instant time = prepared.isBefore(valid) ? valid : prepared;
        DSSDocument document = new InMemoryDocument(Xml.bytes(envelope), "envelope.xml");
        XAdESSignatureParameters parameters = parameters(document, time);
        XAdESService service = new XAdESService(new CommonCertificateVerifier(true));
        byte[] signed = signed(service.getDataToSign(document, parameters).getBytes());
        DSSDocument result =
                service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA512, signed));
        try {
            return Xml.root(Xml.parse(DSSUtils.toByteArray(result)));
        } catch (SAXException e) {
            throw new IllegalStateException("the signing library wrote something that is not XML", e);
        }
    }

    private XAdESSignatureParameters parameters(DSSDocument document, Instant time) {
        DSSReference section = new DSSReference();
        section.setId("SenderReference");
        section.setUri("#" + Div.SENDER_SECTION);
        section.setContents(document);
        section.setDigestMethodAlgorithm(DigestAlgorithm.SHA512);
        section.setTransforms(List.of(new CanonicalizationTransform(Div.INCLUSIVE_C14N)));

        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setEn319132(false);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setXPathLocationString("/*/*[local-name()='" + Div.SIGNATURES + "']");
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA512);
        parameters.setEncryptionAlgorithm(EncryptionAlgorithm.RSA);
        parameters.setSigningCertificateDigestMethod(DigestAlgorithm.SHA256);
        parameters.setSignedInfoCanonicalizationMethod(Div.INCLUSIVE_C14N);
        parameters.setSignedPropertiesCanonicalizationMethod(Div.EXCLUSIVE_C14N);
        parameters.setReferences(List.of(section));
        CertificateToken certificate = new CertificateToken(key.certificate());
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(certificate);
        parameters.bLevel().setSigningDate(Date.from(time));
        parameters.getContext().setDeterministicId(Div.SENDER_SIGNATURE);
        return parameters;
    }

    private byte[] signed(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA512withRSA");
            signature.initSign(key.privateKey());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of pienakas.e-address.key-store cannot sign", e);
        }
    }
}
