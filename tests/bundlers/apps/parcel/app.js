import "resolution-table";
import register from "./public/register.json";

document.querySelector("resolution-table").data = register;
