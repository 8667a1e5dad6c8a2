#!/usr/bin/python3
"""A bare WebKitGTK browser for WebKitWebDriver: no toolbar, so that a viewport may be as narrow as a phone; scripts at the start
of each document; light or dark; a port for what WebDriver cannot do.

Arguments: --control PORT --width PIXELS --height PIXELS [--dark] [--reduced-motion]
"""
import argparse
import http.server
import json
import os
import threading

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2

parser = argparse.ArgumentParser()
parser.add_argument("--control", type=int, required=True)
parser.add_argument("--width", type=int, required=True)
parser.add_argument("--height", type=int, required=True)
parser.add_argument("--dark", action="store_true")
parser.add_argument("--reduced-motion", action="store_true")
# WebKitWebDriver adds arguments of its own.
given, _ = parser.parse_known_args()

looks = Gtk.Settings.get_default()
looks.set_property("gtk-application-prefer-dark-theme", given.dark)
looks.set_property("gtk-enable-animations", not given.reduced_motion)

context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)
content = WebKit2.UserContentManager()
views = []
reports = []


def reported(_content, result):
    reports.append(json.loads(result.get_js_value().to_string()))


content.connect("script-message-received::report", reported)
content.register_script_message_handler("report")


def make_view(opener=None):
    settings = WebKit2.Settings()
    settings.set_javascript_can_open_windows_automatically(True)
    settings.set_javascript_can_access_clipboard(True)
    shared = {"user_content_manager": content, "settings": settings}
    own = {"related_view": opener} if opener else {"web_context": context, "is_controlled_by_automation": True}
    view = WebKit2.WebView(**shared, **own)
    window = Gtk.Window(type=Gtk.WindowType.TOPLEVEL)
    window.set_decorated(False)
    window.set_default_size(given.width, given.height)
    window.add(view)
    window.show_all()
    window.resize(given.width, given.height)

    def focus():
        # Without a window manager nobody gives the window the focus, which :focus-visible needs.
        gdk = window.get_window()
        if gdk:
            gdk.focus(Gdk.CURRENT_TIME)
        view.grab_focus()
        return False

    focus()
    GLib.timeout_add(50, focus)
    GLib.timeout_add(400, focus)
    view.connect("close", lambda _view: window.destroy())
    view.connect("create", lambda view, _action: make_view(view))
    view.connect("permission-request", lambda _view, request: (request.allow(), True)[1])
    view.connect("resource-load-started", lambda _view, _resource, request: reports.append({"type": "request", "url": request.get_uri()}))
    view.connect("print", lambda _view, _operation: True)
    views.append((view, window))
    return view


def automated(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("resolution-table-tests")
    session.set_application_info(about)
    session.connect("create-web-view", lambda _session: make_view())


context.connect("automation-started", automated)


def add_script(body):
    frames = WebKit2.UserContentInjectedFrames.ALL_FRAMES
    start = WebKit2.UserScriptInjectionTime.START
    content.add_script(WebKit2.UserScript.new(body["source"], frames, start, None, None))


def resize(body):
    for _view, window in views:
        window.resize(body["width"], body["height"])


def take_reports(_body):
    taken = list(reports)
    reports.clear()
    return taken


def quit_soon(_body):
    GLib.timeout_add(30, lambda: (Gtk.main_quit(), False)[1])


COMMANDS = {"script": add_script, "resize": resize, "reports": take_reports, "quit": quit_soon}


def on_main_thread(action):
    done, answers = threading.Event(), []

    def run():
        try:
            answers.append({"value": action()})
        except Exception as error:
            answers.append({"error": str(error)})
        done.set()
        return False

    GLib.idle_add(run)
    done.wait(20)
    return answers[0] if answers else {"error": "the browser does not answer"}


class Control(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_arguments):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))))
        answer = json.dumps(on_main_thread(lambda: COMMANDS[body["do"]](body))).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


server = http.server.ThreadingHTTPServer(("127.0.0.1", given.control), Control)
threading.Thread(target=server.serve_forever, daemon=True).start()
Gtk.main()
os._exit(0)
