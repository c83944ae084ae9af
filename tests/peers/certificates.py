"""A certificate authority of this machine, and what it has issued: right ones and wrong ones."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Authority:
    """Issues certificates into a folder."""

    folder: Path
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    @property
    def file(self) -> Path:
        """Its own certificate: who trusts this file trusts what it has issued."""
        path = self.folder / "authority.pem"
        if not path.exists():
            made = self._made("authority of a test", self.key, _days(-1, 30), is_authority=True)
            path.write_bytes(made)
        return path

    def issue(self, host: str, *, since: int = -1, until: int = 30, by_itself: bool = False) -> str:
        """A PEM file with certificate and key for a host, valid between days from now."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = self._made(host, key, _days(since, until), by_itself=by_itself)
        path = self.folder / f"{len(list(self.folder.iterdir()))}.pem"
        form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
        path.write_bytes(made + key.private_bytes(*form, serialization.NoEncryption()))
        return str(path)

    def _made(
        self,
        name: str,
        key: ec.EllipticCurvePrivateKey,
        valid: tuple[datetime, datetime],
        *,
        by_itself: bool = False,
        is_authority: bool = False,
    ) -> bytes:
        issuer = name if by_itself else "authority of a test"
        made = (
            x509.CertificateBuilder()
            .subject_name(_named(name))
            .issuer_name(_named(issuer))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(valid[0])
            .not_valid_after(valid[1])
            .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
        )
        if not is_authority:
            try:
                host: x509.GeneralName = x509.IPAddress(ip_address(name))
            except ValueError:
                host = x509.DNSName(name)
            made = made.add_extension(x509.SubjectAlternativeName([host]), critical=False)
        signed = made.sign(key if by_itself else self.key, hashes.SHA256())
        return signed.public_bytes(serialization.Encoding.PEM)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _days(since: int, until: int) -> tuple[datetime, datetime]:
    now = datetime.now(UTC)
    return now + since * _DAY, now + until * _DAY
