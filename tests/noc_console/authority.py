"""Certificates of a made-up authority, good ones and bad ones."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DAY = timedelta(days=1)


class Authority:
    """Signs what it is asked to."""

    def __init__(self, name: str) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _named(name)
        self.certificate = self._signed(self._name, self._key.public_key(), is_authority=True)

    def keep(self, path: Path) -> Path:
        """Its certificate as a file."""
        path.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))
        return path

    def revoking(self, certificate: x509.Certificate, path: Path) -> Path:
        """A list that revokes one certificate, as a file."""
        now = datetime.now(UTC)
        gone = x509.RevokedCertificateBuilder().serial_number(certificate.serial_number)
        made = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self._name)
            .last_update(now - DAY)
            .next_update(now + DAY)
            .add_revoked_certificate(gone.revocation_date(now - DAY).build())
        )
        signed = made.sign(self._key, hashes.SHA256())
        path.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
        return path

    def certify(
        self,
        folder: Path,
        host: str,
        *,
        days: tuple[int, int] = (-1, 1),
        usage: x509.ObjectIdentifier = ExtendedKeyUsageOID.SERVER_AUTH,
        itself: bool = False,
    ) -> x509.Certificate:
        """Writes `server.crt` and `server.key`.

        Args:
            days: from when until when it holds, from today.
            itself: signed by its own key, not by this authority.
        """
        key = ec.generate_private_key(ec.SECP256R1())
        signer = key if itself else self._key
        made = self._signed(
            _named(host), key.public_key(), signer, host=host, days=days, usage=usage
        )
        (folder / "server.crt").write_bytes(made.public_bytes(serialization.Encoding.PEM))
        (folder / "server.key").write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return made

    def _signed(
        self,
        name: x509.Name,
        key: ec.EllipticCurvePublicKey,
        signer: ec.EllipticCurvePrivateKey | None = None,
        *,
        is_authority: bool = False,
        host: str = "",
        days: tuple[int, int] = (-1, 1),
        usage: x509.ObjectIdentifier | None = None,
    ) -> x509.Certificate:
        now = datetime.now(UTC)
        is_own = signer is not None and signer is not self._key
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name if is_own else self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now + days[0] * DAY)
            .not_valid_after(now + days[1] * DAY)
            .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
        )
        if host:
            names = x509.SubjectAlternativeName([x509.DNSName(host)])
            made = made.add_extension(names, critical=False)
        if usage is not None:
            made = made.add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
        return made.sign(signer or self._key, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
