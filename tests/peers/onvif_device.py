"""An ONVIF device on this machine, written from the published descriptions and not from our code.

It answers over real HTTP and SOAP: services, time, information, profiles and stream addresses (by
Media1, and by Media2 with H.265 and metadata where the test wants it), PTZ, imaging, and a pull
point whose messages the test gives; and WS-Discovery by UDP. Passwords are checked as
WS-UsernameToken digests, the way devices do.
"""

import asyncio
import base64
import contextlib
import hashlib
import socket
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from xml.etree import ElementTree

from aiohttp import web

from engine.cameras.discovery import GROUP

_SOAP = "http://www.w3.org/2003/05/soap-envelope"
_WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
_WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
_NAMES = {
    "tds": "http://www.onvif.org/ver10/device/wsdl",
    "trt": "http://www.onvif.org/ver10/media/wsdl",
    "tr2": "http://www.onvif.org/ver20/media/wsdl",
    "tptz": "http://www.onvif.org/ver20/ptz/wsdl",
    "timg": "http://www.onvif.org/ver20/imaging/wsdl",
    "tev": "http://www.onvif.org/ver10/events/wsdl",
    "tt": "http://www.onvif.org/ver10/schema",
    "wsnt": "http://docs.oasis-open.org/wsn/b-2",
    "wsa5": "http://www.w3.org/2005/08/addressing",
    "tns1": "http://www.onvif.org/ver10/topics",
}
#: Name and password, unless the test gives others.
LOGIN = ("noc", "right")
_FREE = {"GetSystemDateAndTime", "GetServices", "GetCapabilities"}


class OnvifPeer:
    """Runs in a thread of its own.

    Attributes:
        asked: (operation, its XML) in the order in which they came.
        clock: the device's clock minus the true time.
        media2: `yes`, `no`, or `broken`: named among the services, and answers with a fault.
        metadata: address of a stream of metadata, as its second profile of Media2 has it.
    """

    def __init__(
        self,
        stream: str,
        login: tuple[str, str] = LOGIN,
        media2: Literal["yes", "no", "broken"] = "no",
        metadata: str = "",
    ) -> None:
        self.stream = stream
        self.media2, self.metadata = media2, metadata
        self.asked: list[tuple[str, str]] = []
        self.clock = timedelta()
        self.subscriptions = 0
        self.brightness = 50.0
        self._joined: Any = None
        #: Where a second, smaller stream of profile T is; empty: it has none.
        self.sub = ""
        self.presets = {"1": "till", "2": "fence"}
        self._login = login
        self._messages: list[str] = []
        self._waiting = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.port = 0
        self.discovery_port = 0

    def __enter__(self) -> "OnvifPeer":
        self._thread.start()
        self._do(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._runner.cleanup())
        self._probe.close()
        if self._joined is not None:
            self._joined.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _do(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(20)

    async def _start(self) -> None:
        app = web.Application()
        app.router.add_post("/onvif/{service}", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        listener = socket.create_server(("127.0.0.1", 0))
        self.port = listener.getsockname()[1]
        await web.SockSite(self._runner, listener).start()
        self._probe, _ = await self._loop.create_datagram_endpoint(
            lambda: _Probed(self), local_addr=("127.0.0.1", 0)
        )
        self.discovery_port = self._probe.get_extra_info("sockname")[1]

    def join(self) -> None:
        """Is heard by probes to the multicast group on this machine's loopback, as by a network."""
        joined = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        joined.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        joined.bind(GROUP)
        here = socket.inet_aton(GROUP[0]) + socket.inet_aton("127.0.0.1")
        joined.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, here)
        joined.setblocking(False)
        listening = self._loop.create_datagram_endpoint(lambda: _Probed(self), sock=joined)
        self._joined, _ = self._do(listening)

    def motion(self, is_motion: bool, rule: str = "CellMotionDetector/Motion") -> None:
        """The device notices, or notices the end of, a motion."""
        at = (datetime.now(UTC) + self.clock).strftime("%Y-%m-%dT%H:%M:%SZ")
        message = f"""<wsnt:NotificationMessage><wsnt:Topic
 Dialect="http://www.onvif.org/ver10/tev/topicExpression/ConcreteSet"
>tns1:RuleEngine/{rule}</wsnt:Topic><wsnt:Message><tt:Message UtcTime="{at}"
 PropertyOperation="Changed"><tt:Source><tt:SimpleItem Name="VideoSourceConfigurationToken"
 Value="vsc"/></tt:Source><tt:Data><tt:SimpleItem Name="IsMotion" Value="{str(is_motion).lower()}"/>
</tt:Data></tt:Message></wsnt:Message></wsnt:NotificationMessage>"""

        def put() -> None:
            self._messages.append(message)
            self._waiting.set()

        self._loop.call_soon_threadsafe(put)

    async def _answer(self, request: web.Request) -> web.Response:
        text = await request.text()
        root = ElementTree.fromstring(text)
        body = root.find(f"{{{_SOAP}}}Body")
        assert body is not None
        operation = body[0].tag.partition("}")[2]
        self.asked.append((operation, text))
        if operation not in _FREE and not self._is_known(root):
            return _sent(_FAULT, 400)
        name = f"_{operation}2" if f"{{{_NAMES['tr2']}}}" in body[0].tag else f"_{operation}"
        answer: Callable[[], Any] | None = getattr(self, name, None)
        if answer is None:
            return _sent(_UNKNOWN, 400)
        said = answer()
        return _sent(await said if asyncio.iscoroutine(said) else said)

    def _is_known(self, root: ElementTree.Element) -> bool:
        token = root.find(f".//{{{_WSSE}}}UsernameToken")
        if token is None:
            return False
        created = token.findtext(f"{{{_WSU}}}Created") or ""
        nonce = base64.b64decode(token.findtext(f"{{{_WSSE}}}Nonce") or "")
        plain = nonce + created.encode() + self._login[1].encode()
        digest = base64.b64encode(hashlib.sha1(plain, usedforsecurity=False).digest()).decode()
        said = datetime.fromisoformat(created.replace("Z", "+00:00"))
        said = said if said.tzinfo else said.replace(tzinfo=UTC)
        # Devices refuse a digest of another time than theirs.
        is_now = abs(said - (datetime.now(UTC) + self.clock)) < timedelta(seconds=20)
        return (
            is_now
            and token.findtext(f"{{{_WSSE}}}Username") == self._login[0]
            and token.findtext(f"{{{_WSSE}}}Password") == digest
        )

    @property
    def _base(self) -> str:
        return f"http://127.0.0.1:{self.port}/onvif"

    def _GetServices(self) -> str:  # noqa: N802
        services = "".join(
            f"<tds:Service><tds:Namespace>{_NAMES[name]}</tds:Namespace><tds:XAddr>{self._base}/"
            f"{name}</tds:XAddr><tds:Version><tt:Major>2</tt:Major><tt:Minor>5</tt:Minor>"
            "</tds:Version></tds:Service>"
            for name in ("tds", "trt", "tptz", "timg", "tev", *(["tr2"] * (self.media2 != "no")))
        )
        return f"<tds:GetServicesResponse>{services}</tds:GetServicesResponse>"

    def _GetCapabilities(self) -> str:  # noqa: N802
        return f"""<tds:GetCapabilitiesResponse><tds:Capabilities>
<tt:Device><tt:XAddr>{self._base}/tds</tt:XAddr></tt:Device>
<tt:Events><tt:XAddr>{self._base}/tev</tt:XAddr>
<tt:WSSubscriptionPolicySupport>false</tt:WSSubscriptionPolicySupport>
<tt:WSPullPointSupport>true</tt:WSPullPointSupport>
<tt:WSPausableSubscriptionManagerInterfaceSupport>false
</tt:WSPausableSubscriptionManagerInterfaceSupport></tt:Events>
<tt:Imaging><tt:XAddr>{self._base}/timg</tt:XAddr></tt:Imaging>
<tt:Media><tt:XAddr>{self._base}/trt</tt:XAddr><tt:StreamingCapabilities/></tt:Media>
<tt:PTZ><tt:XAddr>{self._base}/tptz</tt:XAddr></tt:PTZ>
</tds:Capabilities></tds:GetCapabilitiesResponse>"""

    def _GetSystemDateAndTime(self) -> str:  # noqa: N802
        now = datetime.now(UTC) + self.clock
        return f"""<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime>
<tt:DateTimeType>NTP</tt:DateTimeType><tt:DaylightSavings>false</tt:DaylightSavings>
<tt:UTCDateTime><tt:Time><tt:Hour>{now.hour}</tt:Hour><tt:Minute>{now.minute}</tt:Minute>
<tt:Second>{now.second}</tt:Second></tt:Time><tt:Date><tt:Year>{now.year}</tt:Year>
<tt:Month>{now.month}</tt:Month><tt:Day>{now.day}</tt:Day></tt:Date></tt:UTCDateTime>
</tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>"""

    def _GetDeviceInformation(self) -> str:  # noqa: N802
        return """<tds:GetDeviceInformationResponse><tds:Manufacturer>Peer</tds:Manufacturer>
<tds:Model>P-1</tds:Model><tds:FirmwareVersion>1.0</tds:FirmwareVersion>
<tds:SerialNumber>0042</tds:SerialNumber><tds:HardwareId>x</tds:HardwareId>
</tds:GetDeviceInformationResponse>"""

    def _GetProfiles(self) -> str:  # noqa: N802
        return """<trt:GetProfilesResponse><trt:Profiles token="main" fixed="true">
<tt:Name>Main</tt:Name><tt:VideoSourceConfiguration token="vsc"><tt:Name>v</tt:Name>
<tt:UseCount>1</tt:UseCount><tt:SourceToken>vs</tt:SourceToken>
<tt:Bounds x="0" y="0" width="640" height="360"/></tt:VideoSourceConfiguration>
<tt:VideoEncoderConfiguration token="vec"><tt:Name>e</tt:Name><tt:UseCount>1</tt:UseCount>
<tt:Encoding>H264</tt:Encoding><tt:Resolution><tt:Width>640</tt:Width><tt:Height>360</tt:Height>
</tt:Resolution><tt:Quality>5</tt:Quality><tt:RateControl><tt:FrameRateLimit>25</tt:FrameRateLimit>
<tt:EncodingInterval>1</tt:EncodingInterval><tt:BitrateLimit>2048</tt:BitrateLimit>
</tt:RateControl><tt:Multicast><tt:Address><tt:Type>IPv4</tt:Type>
<tt:IPv4Address>0.0.0.0</tt:IPv4Address></tt:Address><tt:Port>0</tt:Port><tt:TTL>1</tt:TTL>
<tt:AutoStart>false</tt:AutoStart></tt:Multicast><tt:SessionTimeout>PT60S</tt:SessionTimeout>
</tt:VideoEncoderConfiguration><tt:PTZConfiguration token="ptz"><tt:Name>p</tt:Name>
<tt:UseCount>1</tt:UseCount><tt:NodeToken>node</tt:NodeToken></tt:PTZConfiguration>
</trt:Profiles></trt:GetProfilesResponse>"""

    def _GetStreamUri(self) -> str:  # noqa: N802
        return f"""<trt:GetStreamUriResponse><trt:MediaUri><tt:Uri>{self.stream}</tt:Uri>
<tt:InvalidAfterConnect>false</tt:InvalidAfterConnect>
<tt:InvalidAfterReboot>false</tt:InvalidAfterReboot><tt:Timeout>PT60S</tt:Timeout>
</trt:MediaUri></trt:GetStreamUriResponse>"""

    def _GetProfiles2(self) -> str:  # noqa: N802
        if self.media2 == "broken":
            return _UNKNOWN
        # Names only, unless asked for all: as the specification has it.
        whole = ">All<" in self.asked[-1][1]
        source = """<tr2:VideoSource token="vsc"><tt:Name>v</tt:Name><tt:UseCount>1</tt:UseCount>
<tt:SourceToken>vs</tt:SourceToken><tt:Bounds x="0" y="0" width="3840" height="2160"/>
</tr2:VideoSource>"""
        encoder = """<tr2:VideoEncoder token="vec"><tt:Name>e</tt:Name><tt:UseCount>1</tt:UseCount>
<tt:Encoding>H265</tt:Encoding><tt:Resolution><tt:Width>3840</tt:Width><tt:Height>2160</tt:Height>
</tt:Resolution><tt:RateControl ConstantBitRate="false"><tt:FrameRateLimit>15</tt:FrameRateLimit>
<tt:BitrateLimit>6000</tt:BitrateLimit></tt:RateControl><tt:Quality>5</tt:Quality>
</tr2:VideoEncoder>"""
        ptz = '<tr2:PTZ token="ptz"><tt:Name>p</tt:Name></tr2:PTZ>'
        metadata = '<tr2:Metadata token="meta"><tt:Name>m</tt:Name></tr2:Metadata>'
        profiles = {"main265": source + encoder + ptz}
        if self.sub:
            smaller = encoder.replace("H265", "H264").replace("3840", "640").replace("2160", "360")
            profiles["sub"] = source + smaller
        if self.metadata:
            profiles["meta"] = source + metadata
        told = "".join(
            f'<tr2:Profiles token="{token}" fixed="true"><tr2:Name>{token}</tr2:Name>'
            + (f"<tr2:Configurations>{parts}</tr2:Configurations>" if whole else "")
            + "</tr2:Profiles>"
            for token, parts in profiles.items()
        )
        return f"<tr2:GetProfilesResponse>{told}</tr2:GetProfilesResponse>"

    def _GetStreamUri2(self) -> str:  # noqa: N802
        asked = self.asked[-1][1]
        uri = self.metadata if ">meta<" in asked else self.sub if ">sub<" in asked else self.stream
        return f"<tr2:GetStreamUriResponse><tr2:Uri>{uri}</tr2:Uri></tr2:GetStreamUriResponse>"

    def _GetPresets(self) -> str:  # noqa: N802
        told = "".join(
            f'<tptz:Preset token="{token}"><tt:Name>{name}</tt:Name></tptz:Preset>'
            for token, name in self.presets.items()
        )
        return f"<tptz:GetPresetsResponse>{told}</tptz:GetPresetsResponse>"

    def _SetPreset(self) -> str:  # noqa: N802
        token = self._told("PresetToken") or str(len(self.presets) + 1)
        self.presets[token] = self._told("PresetName")
        return (
            f"<tptz:SetPresetResponse><tptz:PresetToken>{token}</tptz:PresetToken>"
            "</tptz:SetPresetResponse>"
        )

    def _RemovePreset(self) -> str:  # noqa: N802
        del self.presets[self._told("PresetToken")]
        return "<tptz:RemovePresetResponse/>"

    def _told(self, name: str) -> str:
        """What the newest question says."""
        root = ElementTree.fromstring(self.asked[-1][1])
        return root.findtext(f".//{{{_NAMES['tptz']}}}{name}") or ""

    def _GotoPreset(self) -> str:  # noqa: N802
        return "<tptz:GotoPresetResponse/>"

    def _ContinuousMove(self) -> str:  # noqa: N802
        return "<tptz:ContinuousMoveResponse/>"

    def _Stop(self) -> str:  # noqa: N802
        return "<tptz:StopResponse/>"

    def _GetImagingSettings(self) -> str:  # noqa: N802
        return f"""<timg:GetImagingSettingsResponse><timg:ImagingSettings>
<tt:Brightness>{self.brightness}</tt:Brightness><tt:Contrast>40</tt:Contrast>
<tt:IrCutFilter>AUTO</tt:IrCutFilter></timg:ImagingSettings></timg:GetImagingSettingsResponse>"""

    def _GetOptions(self) -> str:  # noqa: N802
        return """<timg:GetOptionsResponse><timg:ImagingOptions><tt:Brightness><tt:Min>10</tt:Min>
<tt:Max>90</tt:Max></tt:Brightness></timg:ImagingOptions></timg:GetOptionsResponse>"""

    def _SetImagingSettings(self) -> str:  # noqa: N802
        found = ElementTree.fromstring(self.asked[-1][1]).find(f".//{{{_NAMES['tt']}}}Brightness")
        if found is not None and found.text:
            self.brightness = float(found.text)
        return "<timg:SetImagingSettingsResponse/>"

    def _CreatePullPointSubscription(self) -> str:  # noqa: N802
        self.subscriptions += 1
        now = datetime.now(UTC) + self.clock
        return f"""<tev:CreatePullPointSubscriptionResponse><tev:SubscriptionReference>
<wsa5:Address>{self._base}/pull{self.subscriptions}</wsa5:Address></tev:SubscriptionReference>
{_times(now, "wsnt")}</tev:CreatePullPointSubscriptionResponse>"""

    async def _PullMessages(self) -> str:  # noqa: N802
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._waiting.wait(), 1.0)
        messages, self._messages = self._messages, []
        self._waiting.clear()
        now = datetime.now(UTC) + self.clock
        return (
            f"<tev:PullMessagesResponse>{_times(now, 'tev')}{''.join(messages)}"
            "</tev:PullMessagesResponse>"
        )

    def _Renew(self) -> str:  # noqa: N802
        now = datetime.now(UTC) + self.clock
        later = (now + timedelta(minutes=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
        return (
            f"<wsnt:RenewResponse><wsnt:TerminationTime>{later}</wsnt:TerminationTime>"
            f"<wsnt:CurrentTime>{now:%Y-%m-%dT%H:%M:%SZ}</wsnt:CurrentTime></wsnt:RenewResponse>"
        )

    def _Unsubscribe(self) -> str:  # noqa: N802
        return "<wsnt:UnsubscribeResponse/>"

    def _SetSynchronizationPoint(self) -> str:  # noqa: N802
        return "<tev:SetSynchronizationPointResponse/>"


def _times(now: datetime, prefix: str) -> str:
    later = (now + timedelta(minutes=10)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"<{prefix}:CurrentTime>{now:%Y-%m-%dT%H:%M:%SZ}</{prefix}:CurrentTime>"
        f"<{prefix}:TerminationTime>{later}</{prefix}:TerminationTime>"
    )


_FAULT = """<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode>
<s:Value xmlns:ter="http://www.onvif.org/ver10/error">ter:NotAuthorized</s:Value></s:Subcode>
</s:Code><s:Reason><s:Text xml:lang="en">Sender not Authorized</s:Text></s:Reason></s:Fault>"""
_UNKNOWN = """<s:Fault><s:Code><s:Value>s:Receiver</s:Value></s:Code><s:Reason>
<s:Text xml:lang="en">Optional Action Not Implemented</s:Text></s:Reason></s:Fault>"""


def _sent(body: str, status: int = 200) -> web.Response:
    names = " ".join(f'xmlns:{key}="{value}"' for key, value in _NAMES.items())
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="{_SOAP}" {names}>'
        f"<s:Body>{body}</s:Body></s:Envelope>"
    )
    return web.Response(text=text, status=status, content_type="application/soap+xml")


class _Probed(asyncio.DatagramProtocol):
    """Answers a probe with where the device is."""

    def __init__(self, peer: OnvifPeer) -> None:
        self._peer = peer
        self._transport: Any = None

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def datagram_received(self, data: bytes, addr: Any) -> None:
        assert b"Probe" in data
        discovery = "http://schemas.xmlsoap.org/ws/2005/04/discovery"
        answer = f"""<?xml version="1.0"?><s:Envelope xmlns:s="{_SOAP}" xmlns:d="{discovery}">
<s:Body><d:ProbeMatches><d:ProbeMatch>
<d:Scopes>onvif://www.onvif.org/name/Back%20yard onvif://www.onvif.org/hardware/P-1</d:Scopes>
<d:XAddrs>http://127.0.0.1:{self._peer.port}/onvif/device_service</d:XAddrs>
</d:ProbeMatch></d:ProbeMatches></s:Body></s:Envelope>"""
        self._transport.sendto(answer.encode(), addr)
