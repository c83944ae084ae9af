"""Whose an address is: told alike by connectors and by the pipeline, what is dated goes first."""

from engine.connectors.whose import Whose
from engine.directory.devices import Devices
from engine.model.connectors import Device, DeviceKind
from engine.pipeline.attribution import Attribution
from tests.engine.scene import at
from tests.engine.shop import chain, flow


def test_a_usual_address_needs_no_assignment_and_an_assignment_goes_first() -> None:
    directory = chain()
    person = next(each for each in directory.people.values() if each.usual_ips)
    ip, site = person.usual_ips[0], person.home_site
    assert site is not None
    whose = Whose(directory, Devices())
    assert whose.by_ip(ip, at(0), site, "zeek") == person.id
    assert not whose.unknown, "there is nothing that somebody would have to assign"
    assert whose.by_ip(ip, at(0), "elsewhere", "zeek") is None
    assert whose.by_ip("10.9.9.9", at(0), site, "zeek") is None
    assert [key for _, key in whose.unknown] == [ip, "10.9.9.9"]
    whose.devices.put(Device(kind=DeviceKind.IP, key=ip, person="A9", since=at(10)))
    assert whose.by_ip(ip, at(9), site, "zeek") == person.id
    assert whose.by_ip(ip, at(10), site, "zeek") == "A9"
    told = Attribution().fill_in(flow(0, None, device_ip=ip, site=site), directory)
    assert getattr(told, "person", None) == person.id
